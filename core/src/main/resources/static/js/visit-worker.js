/* Answers for pages of inspections when there is no connection: the pages themselves and what they are made of. */
'use strict';

var NAME = 'hongping-visit-1';
var VISIT = /^\/assessments\/([^/]+)\/visit$/;
var SHEET = /^\/assessments\/([^/]+)(\/|$)/;

function assetsOf(text) {
  return Array.from(new Set(text.match(/\/static\/[0-9a-f]+\/[a-z0-9_./-]+/g) || []));
}

/* A page is whole with its style sheets and scripts, or it is not kept. */
function keep(cache, path, answer) {
  return answer.clone().text().then(function (text) {
    return Promise.all(assetsOf(text).map(function (asset) {
      return cache.match(asset).then(function (known) { return known || cache.add(asset); });
    }));
  }).then(function () { return cache.put(path, answer); });
}

function isWhole(answer) {
  return answer.ok && !answer.redirected && answer.type === 'basic';
}

function fetched(path) {
  return caches.open(NAME).then(function (cache) {
    return fetch(path, { credentials: 'same-origin', headers: { Accept: 'text/html' } }).then(function (answer) {
      return isWhole(answer) ? keep(cache, path, answer).then(function () { return true; }) : false;
    });
  }).catch(function () { return false; });
}

function kept(path) {
  return caches.open(NAME).then(function (cache) { return cache.match(path); });
}

/* Without a connection a sheet leads to its inspection, and what is not kept to the list. */
function offline(path) {
  var sheet = SHEET.exec(path);
  var visit = sheet ? '/assessments/' + sheet[1] + '/visit' : '/assessments';
  return kept(path).then(function (page) {
    if (page) return page;
    return kept(visit).then(function (other) {
      return other ? Response.redirect(visit, 302) : Response.error();
    });
  });
}

function page(request, path) {
  return fetch(request).then(function (answer) {
    if (isWhole(answer) && (VISIT.test(path) || path === '/assessments')) {
      var copy = answer.clone();
      return caches.open(NAME).then(function (cache) { return keep(cache, path, copy); })
        .then(function () { return answer; }, function () { return answer; });
    }
    return answer;
  }, function () { return offline(path); });
}

function asset(request) {
  return caches.open(NAME).then(function (cache) {
    return cache.match(request).then(function (known) { return known || fetch(request); });
  });
}

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', function (event) {
  var url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.indexOf('/static/') === 0) {
    event.respondWith(asset(event.request));
  } else if (event.request.mode === 'navigate') {
    event.respondWith(page(event.request, url.pathname));
  }
});

/* {keep: [paths], anew: whether also what is there}: answers with how many are kept. */
self.addEventListener('message', function (event) {
  var paths = event.data.keep || [];
  var anew = event.data.anew;
  var count = 0;
  event.waitUntil(paths.reduce(function (before, path) {
    return before.then(function () { return anew ? null : kept(path); }).then(function (known) {
      return known ? true : fetched(path);
    }).then(function (done) {
      count += done ? 1 : 0;
      event.ports[0].postMessage({ kept: count, last: path === paths[paths.length - 1] });
    });
  }, Promise.resolve()));
});
