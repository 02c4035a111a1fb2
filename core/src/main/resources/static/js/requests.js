/* Requests by htmx: carry the form's token, say what went wrong, keep what was typed. */
(function () {
  'use strict';

  var meta = document.querySelector('meta[name="csrf-token"]');
  var texts = document.querySelector('meta[name="hongping-texts"]');

  function say(title, detail) {
    var bar = document.querySelector('.bar-message');
    if (!bar) {
      bar = document.createElement('div');
      bar.className = 'bar-message';
      bar.setAttribute('role', 'alert');
      document.body.appendChild(bar);
    }
    bar.textContent = detail ? title + '：' + detail : title;
    bar.hidden = false;
  }

  function silence() {
    var bar = document.querySelector('.bar-message');
    if (bar) bar.hidden = true;
  }

  /* The session changed elsewhere: take the new token, so that the next try is accepted. */
  function renew(token) {
    if (!token) return;
    if (meta) meta.setAttribute('content', token);
    document.querySelectorAll('input[name="_csrf"]').forEach(function (field) { field.value = token; });
  }

  document.addEventListener('htmx:configRequest', function (event) {
    if (meta) event.detail.headers['X-CSRF-Token'] = meta.getAttribute('content');
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.successful) silence();
  });

  document.addEventListener('htmx:responseError', function (event) {
    var request = event.detail.xhr;
    renew(request.getResponseHeader('X-CSRF-Token'));
    var problem = {};
    try { problem = JSON.parse(request.responseText); } catch (notJson) { problem = {}; }
    say(problem.title || String(request.status), problem.detail);
  });

  document.addEventListener('htmx:sendError', function () { say(texts.dataset.offline); });
  document.addEventListener('htmx:timeout', function () { say(texts.dataset.offline); });
}());
