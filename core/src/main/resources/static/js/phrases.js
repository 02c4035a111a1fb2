/* Kept sentences into a reason: P on a line, Alt+P in the field; then a figure, the arrow keys or the mouse. */
(function () {
  'use strict';

  var dialog = document.querySelector('dialog[data-phrases]');
  if (!dialog || typeof dialog.showModal !== 'function') return;

  var target = null;

  function field(from) {
    if (from.tagName === 'TEXTAREA' && from.name === 'reason') return from;
    var form = from.closest('form') || document.querySelector('.is-current');
    return form && form.querySelector('textarea[name="reason"]:not(:disabled)');
  }

  function open(into) {
    target = into;
    window.htmx.ajax('GET', '/phrases/choose', { target: '#phrases', swap: 'innerHTML' }).then(function () {
      dialog.showModal();
      var first = dialog.querySelector('[data-phrase]');
      if (first) first.focus();
    });
  }

  function insert(button) {
    var words = button.textContent;
    dialog.close();
    var details = target.closest('details');
    if (details) details.open = true;
    var at = target.selectionStart === null ? target.value.length : target.selectionStart;
    target.value = target.value.slice(0, at) + words + target.value.slice(target.selectionEnd === null ? at : target.selectionEnd);
    target.focus();
    target.setSelectionRange(at + words.length, at + words.length);
    target.dispatchEvent(new Event('input', { bubbles: true }));
    target.dispatchEvent(new Event('change', { bubbles: true }));
  }

  document.addEventListener('keydown', function (event) {
    if (!('shortcuts' in document.body.dataset) || event.ctrlKey || event.metaKey || event.code !== 'KeyP') return;
    if (event.target.closest('dialog, header, aside')) return;
    var text = event.target.tagName === 'TEXTAREA' || (event.target.tagName === 'INPUT' && !/^(checkbox|radio)$/.test(event.target.type));
    if (text !== event.altKey) return;
    var into = field(event.target);
    if (!into) return;
    event.preventDefault();
    open(into);
  });

  dialog.addEventListener('click', function (event) {
    var button = event.target.closest('[data-phrase]');
    if (button) insert(button);
  });

  dialog.addEventListener('keydown', function (event) {
    var all = Array.prototype.slice.call(dialog.querySelectorAll('[data-phrase]'));
    if (/^[1-9]$/.test(event.key) && all[Number(event.key) - 1]) {
      event.preventDefault();
      insert(all[Number(event.key) - 1]);
      return;
    }
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var next = step && all[all.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}());
