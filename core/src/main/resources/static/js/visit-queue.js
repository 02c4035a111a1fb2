/* What was entered on this device and is not on the server yet, in the order it was entered. Kept in IndexedDB; where
   that is refused or full, in the page alone, and the page says so. */
(function () {
  'use strict';

  var NAME = 'hongping-visit';
  var STORE = 'queue';
  var opening = null;
  var memory = [];
  var last = 0;
  var queue = { trouble: '' };

  function open() {
    if (opening) return opening;
    opening = new Promise(function (done, fail) {
      if (!window.indexedDB) {
        fail(new Error('none'));
        return;
      }
      var request = window.indexedDB.open(NAME, 1);
      request.onupgradeneeded = function () { request.result.createObjectStore(STORE, { keyPath: 'seq' }); };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { fail(request.error); };
      request.onblocked = function () { fail(new Error('blocked')); };
    });
    return opening;
  }

  function work(mode, act) {
    return open().then(function (database) {
      return new Promise(function (done, fail) {
        var transaction = database.transaction(STORE, mode);
        var request = act(transaction.objectStore(STORE));
        transaction.oncomplete = function () { done(request.result); };
        transaction.onabort = function () { fail(transaction.error || new Error('aborted')); };
        transaction.onerror = function () { fail(transaction.error); };
      });
    });
  }

  function bySeq(one, other) { return one.seq - other.seq; }

  function inPage(entry) {
    memory = memory.filter(function (known) { return known.seq !== entry.seq; });
    memory.push(entry);
  }

  /* Larger than any before it, also when the clock of the device jumps back. */
  function next(entries) {
    entries.forEach(function (entry) { last = Math.max(last, entry.seq); });
    last = Math.max(last + 1, Date.now() * 100);
    return last;
  }

  queue.all = function () {
    return work('readonly', function (store) { return store.getAll(); }).catch(function () {
      queue.trouble = 'memory';
      return [];
    }).then(function (kept) {
      var seen = memory.map(function (entry) { return entry.seq; });
      return kept.filter(function (entry) { return seen.indexOf(entry.seq) < 0; }).concat(memory).sort(bySeq);
    });
  };

  /* Keeps an entry, new or changed; never fails: what does not fit on the device stays in the page. */
  queue.keep = function (entry) {
    return work('readwrite', function (store) { return store.put(entry); }).then(function () {
      memory = memory.filter(function (known) { return known.seq !== entry.seq; });
      if (memory.length === 0) queue.trouble = '';
    }, function (failure) {
      queue.trouble = failure && failure.name === 'QuotaExceededError' ? 'full' : queue.trouble || 'memory';
      inPage(entry);
    });
  };

  queue.drop = function (seq) {
    memory = memory.filter(function (known) { return known.seq !== seq; });
    return work('readwrite', function (store) { return store.delete(seq); }).catch(function () { return null; });
  };

  queue.add = function (entry) {
    return queue.all().then(function (entries) {
      entry.seq = next(entries);
      entry.key = queue.key();
      return queue.keep(entry);
    });
  };

  /* A line has one entry that was never tried: what was entered last. One that may have arrived stays before it. */
  queue.save = function (entry) {
    return queue.all().then(function (entries) {
      var replaced = entries.filter(function (known) {
        return known.kind === 'save' && known.assignment === entry.assignment && known.line === entry.line
          && known.account === entry.account && (known.blocked || !known.tried);
      });
      return queue.add(entry).then(function () {
        return Promise.all(replaced.map(function (known) { return queue.drop(known.seq); }));
      });
    });
  };

  queue.key = function () {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  };

  /* Whether closing the page would lose something. */
  queue.isOnlyHere = function () { return memory.length > 0; };

  window.hongpingVisit = { queue: queue };
}());
