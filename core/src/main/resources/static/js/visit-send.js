/* Sends what waits on this device, one after the other, each under a key of its own so that nothing arrives twice. */
(function () {
  'use strict';

  var PATIENCE = 20000;
  var PATIENCE_PHOTO = 120000;
  var visit = window.hongpingVisit;
  var queue = visit.queue;
  var running = null;

  function token() {
    return document.querySelector('meta[name="csrf-token"]');
  }

  function address(entry) {
    var base = '/api/v1/assessments/' + entry.assignment;
    if (entry.kind === 'save') return base + '/site-saves';
    return base + '/photos?line=' + encodeURIComponent(entry.line) + '&name=' + encodeURIComponent(entry.name)
      + '&rubricDigest=' + encodeURIComponent(entry.digest) + '&takenAt=' + encodeURIComponent(entry.takenAt);
  }

  function body(entry) {
    if (entry.kind === 'photo') return entry.bytes;
    return JSON.stringify({
      line: entry.line, fields: entry.fields, basedOn: entry.basedOn, rubricDigest: entry.digest, typedAt: entry.typedAt
    });
  }

  /* A photograph in pieces goes by the name of what has arrived; sent anew it is another request. */
  function key(entry) {
    return entry.kind === 'photo' && entry.upload ? entry.key + '-' + entry.upload : entry.key;
  }

  function post(entry) {
    var stop = new AbortController();
    var timer = window.setTimeout(function () { stop.abort(); }, entry.kind === 'photo' ? PATIENCE_PHOTO : PATIENCE);
    var arrived = entry.kind === 'photo' && entry.upload;
    var headers = {
      'Idempotency-Key': key(entry),
      'X-CSRF-Token': token() ? token().getAttribute('content') : ''
    };
    if (!arrived) headers['Content-Type'] = entry.kind === 'photo' ? 'application/octet-stream' : 'application/json';
    return window.fetch(address(entry) + (arrived ? '&upload=' + arrived : ''), {
      method: 'POST',
      credentials: 'same-origin',
      signal: stop.signal,
      headers: headers,
      body: arrived ? undefined : body(entry)
    }).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (read) {
        return { status: answer.status, body: read, token: answer.headers.get('X-CSRF-Token') };
      });
    }, function () { return { status: 0, body: {}, token: null }; }).then(function (answer) {
      window.clearTimeout(timer);
      return answer;
    });
  }

  /* A session that began anew has another token: with it the same entry goes out once more. */
  function sent(entry) {
    return post(entry).then(function (answer) {
      if (answer.status !== 403 || !answer.token) return answer;
      if (token()) token().setAttribute('content', answer.token);
      document.querySelectorAll('input[name="_csrf"]').forEach(function (field) { field.value = answer.token; });
      return post(entry);
    });
  }

  /* A large photograph goes first, in pieces; what has arrived of it stays known to the queue. */
  function carried(entry) {
    var pieces = window.hongpingPieces;
    if (entry.kind !== 'photo' || !pieces.isLarge({ size: entry.bytes.byteLength })) return sent(entry);
    var job = pieces.jobOf(new Blob([entry.bytes]), entry.name, entry.upload || '', function (id) {
      entry.upload = id;
      queue.keep(entry);
    }, address(entry).replace(/[?].*/, ''));
    function silent() { return null; }
    return pieces.once(job, { sent: silent, arrived: silent }).then(function (answer) {
      if (pieces.isTooMuch(answer)) {
        entry.upload = '';
        return sent(entry);
      }
      return answer.used || (answer.status >= 200 && answer.status < 300) ? sent(entry) : answer;
    });
  }

  function underWay(answer) {
    return answer.status === 409
      && /(under-way|upload-offset|upload-busy|upload-broken|upload-incomplete)$/.test(String(answer.body.type));
  }

  /* Why the rest has to wait; nothing for an answer that settles the entry. */
  function waits(answer) {
    if (answer.status === 401) return 'sign-in';
    if (answer.status === 403) return 'not-yours';
    return answer.status === 0 || answer.status >= 500 || answer.status === 429 || underWay(answer) ? 'offline' : '';
  }

  function reason(answer) {
    var fields = answer.body.fields || {};
    var first = fields[Object.keys(fields)[0]];
    return first || answer.body.detail || answer.body.title || String(answer.status);
  }

  /* What was entered after this one rests on the version that it has become. */
  function carry(entry, version) {
    return queue.all().then(function (entries) {
      return Promise.all(entries.filter(function (later) {
        return later.kind === 'save' && later.assignment === entry.assignment && later.line === entry.line
          && later.seq > entry.seq && later.basedOn === entry.basedOn;
      }).map(function (later) {
        later.basedOn = version;
        return queue.keep(later);
      }));
    });
  }

  function settle(entry, answer, tell) {
    if (answer.status >= 200 && answer.status < 300) {
      var carried = answer.body.version ? carry(entry, answer.body.version) : Promise.resolve();
      return carried.then(function () { return queue.drop(entry.seq); }).then(function () {
        tell('sent', entry, answer.body);
      });
    }
    entry.blocked = reason(answer);
    return queue.keep(entry).then(function () { tell('refused', entry, answer.body); });
  }

  /* A sheet that is not theirs any more keeps what waits for it; other sheets do not wait for that. */
  function passOver(entry, answer, closed) {
    closed.push(entry.assignment);
    entry.denied = reason(answer);
    return queue.keep(entry);
  }

  function step(account, tell, closed) {
    return queue.all().then(function (entries) {
      var mine = entries.filter(function (entry) {
        return entry.account === account && !entry.blocked && closed.indexOf(entry.assignment) < 0;
      });
      if (mine.length === 0) return closed.length > 0 ? 'not-yours' : '';
      var entry = mine[0];
      entry.tried = true;
      entry.denied = '';
      tell('sending', entry, mine.length);
      return queue.keep(entry).then(function () { return carried(entry); }).then(function (answer) {
        var why = waits(answer);
        if (why && why !== 'not-yours') return why;
        return (why ? passOver(entry, answer, closed) : settle(entry, answer, tell)).then(function () {
          return step(account, tell, closed);
        });
      });
    });
  }

  function alone(act) {
    if (!navigator.locks) return act();
    return navigator.locks.request('hongping-visit', { ifAvailable: true }, function (lock) {
      return lock ? act() : 'offline';
    });
  }

  /* Sends all; resolves to why something is left, or to nothing. */
  visit.send = function (account, tell) {
    if (running) return running;
    if (navigator.onLine === false) return Promise.resolve('offline'); // what was never tried may still be replaced
    running = alone(function () { return step(account, tell, []); }).then(function (why) {
      running = null;
      return why;
    }, function () {
      running = null;
      return 'offline';
    });
    return running;
  };
}());
