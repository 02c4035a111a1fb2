/* Asks before a page with unsaved typing is left: <form data-guard>. Saving or submitting lifts the guard. */
(function () {
  'use strict';

  var unsaved = new Set();

  function mark(form) {
    unsaved.add(form);
    var word = form.querySelector('[data-saving]');
    if (word) {
      word.textContent = document.querySelector('meta[name="hongping-texts"]').dataset.textUnsaved;
      word.classList.add('saving-unsaved');
    }
  }

  document.addEventListener('input', function (event) {
    var form = event.target.closest('form[data-guard]');
    if (form) mark(form);
  });

  document.addEventListener('submit', function (event) { unsaved.delete(event.target); });

  document.addEventListener('htmx:afterRequest', function (event) {
    var form = event.detail.elt.closest('form[data-guard]');
    if (!form || !event.detail.successful || event.detail.xhr.status >= 400) return;
    unsaved.delete(form);
    var word = form.querySelector('[data-saving]');
    if (word) {
      word.textContent = '';
      word.classList.remove('saving-unsaved');
    }
  });

  window.addEventListener('beforeunload', function (event) {
    if (unsaved.size === 0) return;
    event.preventDefault();
    event.returnValue = '';
  });
}());
