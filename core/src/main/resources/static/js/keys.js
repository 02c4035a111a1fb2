/* Keyboard: ? shows the keys of the page; the errors of a form take the focus. */
(function () {
  'use strict';

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  document.addEventListener('keydown', function (event) {
    if (event.key !== '?' || typing(event.target) || !('shortcuts' in document.body.dataset)) return;
    var dialog = document.querySelector('dialog[data-keys]');
    if (!dialog || typeof dialog.showModal !== 'function' || dialog.open) return;
    event.preventDefault();
    dialog.showModal();
  });

  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-open-keys]');
    var dialog = document.querySelector('dialog[data-keys]');
    if (opener && dialog && typeof dialog.showModal === 'function') dialog.showModal();
  });

  var errors = document.querySelector('[data-focus]');
  if (errors) errors.focus();
}());
