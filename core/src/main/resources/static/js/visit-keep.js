/* Makes inspections ready for work without a connection, and says plainly where that cannot be. */
(function () {
  'use strict';

  var MOST = 200;
  var MARK = 'hongping-visit-account';
  var visit = document.querySelector('[data-visit]');
  var list = document.querySelector('[data-visits]');
  if (!visit && !list) return;

  function say(text) {
    var place = visit && visit.querySelector('[data-how]');
    if (place) place.textContent = text;
  }

  /* Pages of somebody else who used this device are not kept for the next. */
  function clearOthers(account) {
    var before = window.localStorage.getItem(MARK);
    window.localStorage.setItem(MARK, account);
    if (!before || before === account) return Promise.resolve();
    return window.caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) { return window.caches.delete(name); }));
    });
  }

  function ask(paths, anew, told) {
    return navigator.serviceWorker.ready.then(function (registration) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { told(event.data); };
      registration.active.postMessage({ keep: paths, anew: anew }, [channel.port2]);
    });
  }

  function open(after, found) {
    var address = '/api/v1/assessments?state=OPEN&limit=100' + (after ? '&after=' + encodeURIComponent(after) : '');
    return window.fetch(address, { credentials: 'same-origin' }).then(function (answer) {
      return answer.ok ? answer.json() : { items: [] };
    }).then(function (page) {
      var all = found.concat(page.items.map(function (item) { return '/assessments/' + item.id + '/visit'; }));
      return page.next ? open(page.next, all) : all;
    });
  }

  function keepAll() {
    return open('', []).then(function (paths) {
      if (paths.length === 0) return null;
      list.hidden = false;
      return ask(['/assessments'].concat(paths.slice(0, MOST)), false, function (said) {
        list.textContent = list.dataset.textKept.replace('##', paths.length).replace('#', Math.max(0, said.kept - 1));
      });
    });
  }

  function keepThis(anew) {
    return ask([window.location.pathname], anew, function (said) {
      say(said.kept > 0 ? visit.dataset.textReady : visit.dataset.textNoWorker);
    });
  }

  /* What was sent since the page was kept stands in it when it is kept anew. */
  if (visit) visit.addEventListener('visit:all-sent', function () {
    if (window.isSecureContext && 'serviceWorker' in navigator) keepThis(true).catch(function () { return null; });
  });

  if (!window.isSecureContext) {
    if (visit) say(visit.dataset.textPlain);
  } else if (!('serviceWorker' in navigator) || !('caches' in window)) {
    if (visit) say(visit.dataset.textNoWorker);
  } else {
    if (visit) say(visit.dataset.textPreparing);
    clearOthers(visit ? visit.dataset.account : list.dataset.visits).then(function () {
      return navigator.serviceWorker.register('/visit-worker.js', { scope: '/assessments' });
    }).then(function () { return visit ? keepThis(false) : keepAll(); }).catch(function () {
      if (visit) say(visit.dataset.textNoWorker);
    });
  }
}());
