/* A form that is on its way is not sent again: its buttons rest until the page is shown anew, or for as long as an answer may take. */
(function () {
  'use strict';

  var MOST = 20000;

  function plain(form) { return (form.getAttribute('method') || '').toLowerCase() === 'post'; }

  function buttons(form) {
    return Array.prototype.filter.call(form.elements, function (part) {
      return (part.type === 'submit' || part.type === 'image') && !part.disabled;
    });
  }

  function wake(form) {
    form.removeAttribute('data-sent');
    form.removeAttribute('aria-busy');
    document.querySelectorAll('[data-resting]').forEach(function (button) {
      if (button.form !== form) return;
      button.disabled = false;
      button.removeAttribute('data-resting');
    });
  }

  function rest(form) {
    form.setAttribute('aria-busy', 'true');
    buttons(form).forEach(function (button) {
      button.disabled = true;
      button.setAttribute('data-resting', '');
    });
    window.setTimeout(function () { wake(form); }, MOST);
  }

  /* The browser gathers the fields first: a button that rests already would not send its own name. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || !plain(form) || form.hasAttribute('target')) return;
    if (form.hasAttribute('data-sent')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent', '');
    window.setTimeout(function () {
      if (event.defaultPrevented) wake(form);
      else rest(form);
    }, 0);
  });

  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(wake);
  });
}());
