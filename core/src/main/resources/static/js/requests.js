/* Requests by htmx: carry the form's token, say what went wrong, keep what was typed. */
(function () {
  'use strict';

  var meta = document.querySelector('meta[name="csrf-token"]');
  var texts = document.querySelector('meta[name="hongping-texts"]').dataset;
  var retried = new WeakSet();

  function bar() {
    var found = document.querySelector('.bar-message');
    if (found) return found;
    var made = document.createElement('div');
    made.className = 'bar-message';
    made.setAttribute('role', 'alert');
    document.body.appendChild(made);
    return made;
  }

  function say(words) {
    var place = bar();
    place.textContent = words;
    place.hidden = false;
    return place;
  }

  function silence() {
    var place = document.querySelector('.bar-message');
    if (place) place.hidden = true;
  }

  function renew(token) {
    if (meta) meta.setAttribute('content', token);
    document.querySelectorAll('input[name="_csrf"]').forEach(function (field) { field.value = token; });
  }

  /* The session changed in another window: with the new token the same request is sent once more. */
  function again(request) {
    if (retried.has(request.elt)) return false;
    retried.add(request.elt);
    window.htmx.ajax(request.verb.toUpperCase(), request.path, { source: request.elt, target: request.target });
    return true;
  }

  function problem(xhr) {
    try {
      var read = JSON.parse(xhr.responseText);
      return read.detail || read.title;
    } catch (notJson) {
      return String(xhr.status);
    }
  }

  function offerSignIn(place) {
    var link = document.createElement('a');
    link.href = '/sign-in';
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = texts.textSignIn;
    place.append(' ', link);
  }

  document.addEventListener('htmx:configRequest', function (event) {
    if (meta) event.detail.headers['X-CSRF-Token'] = meta.getAttribute('content');
  });

  /* A refusal that comes as a piece of the page is shown at its place; what was typed stays in the fields. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    var status = event.detail.xhr.status;
    var html = (event.detail.xhr.getResponseHeader('Content-Type') || '').indexOf('text/html') === 0;
    if (html && (status === 422 || status === 412 || status === 409)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    if (!event.detail.successful) return;
    retried.delete(event.detail.requestConfig.elt);
    silence();
  });

  document.addEventListener('htmx:responseError', function (event) {
    var xhr = event.detail.xhr;
    var token = xhr.getResponseHeader('X-CSRF-Token');
    if (token) renew(token);
    if (token && again(event.detail.requestConfig)) return;
    var place = say(problem(xhr));
    if (xhr.status === 401) offerSignIn(place);
  });

  document.addEventListener('htmx:sendError', function () { say(texts.textOffline); });
  document.addEventListener('htmx:timeout', function () { say(texts.textOffline); });
}());
