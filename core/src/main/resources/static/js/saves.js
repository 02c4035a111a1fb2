/* Saves that could not be sent: what was typed stays, and goes out again once there is a connection or a session. */
(function () {
  'use strict';

  var waiting = new Set();

  function keep(event) {
    var request = event.detail.requestConfig;
    var status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (!request || request.verb === 'get' || (status !== 0 && status !== 401)) return;
    waiting.add(event.detail.elt);
    var state = event.detail.elt.querySelector('.line-saved, .field-state');
    if (state) state.textContent = document.querySelector('meta[name="hongping-texts"]').dataset.textUnsaved;
  }

  /* Whatever else the message says, what was typed is still here. */
  function comfort() {
    var kept = document.querySelector('[data-kept]');
    var bar = document.querySelector('.bar-message');
    if (kept && bar && waiting.size > 0) bar.append(' ' + kept.dataset.kept);
  }

  function lost(event) {
    keep(event);
    comfort();
  }

  function sendAgain() {
    var elements = Array.from(waiting);
    waiting.clear();
    elements.filter(function (element) { return document.body.contains(element); }).forEach(function (element) {
      var wish = element.getAttribute('hx-trigger') || 'submit';
      window.htmx.trigger(element, wish.split(/[ ,]/)[0]);
    });
  }

  document.addEventListener('htmx:responseError', lost);
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  window.addEventListener('online', sendAgain);
  window.addEventListener('focus', sendAgain);
}());
