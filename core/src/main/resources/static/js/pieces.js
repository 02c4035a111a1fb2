/* Large files in pieces: what has arrived need not be sent again after a broken line, a reload or a new sign-in. */
(function () {
  'use strict';

  var PIECE = 1024 * 1024;
  var ALL = '/api/v1/uploads';
  /* Without a byte going out for so long, a line is taken for broken. */
  var PATIENCE = 60000;
  var PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
  var DAY = 24 * 60 * 60 * 1000;
  var KEY = 'hongping-upload ';
  var pieces = {};

  function token() {
    return document.querySelector('meta[name="csrf-token"]');
  }

  function renew(text) {
    if (token()) token().setAttribute('content', text);
    document.querySelectorAll('input[name="_csrf"]').forEach(function (field) { field.value = text; });
  }

  function read(text) {
    try {
      return JSON.parse(text) || {};
    } catch (notJson) {
      return {};
    }
  }

  function call(method, address, headers, body, told) {
    return new Promise(function (answered) {
      var request = new XMLHttpRequest();
      var timer = null;
      function wait() {
        window.clearTimeout(timer);
        timer = window.setTimeout(function () { request.abort(); }, PATIENCE);
      }
      request.open(method, address);
      Object.keys(headers).forEach(function (name) { request.setRequestHeader(name, headers[name]); });
      request.setRequestHeader('X-CSRF-Token', token() ? token().getAttribute('content') : '');
      request.upload.addEventListener('progress', function (event) {
        wait();
        if (told) told(event.loaded);
      });
      request.addEventListener('loadend', function () {
        window.clearTimeout(timer);
        answered({
          status: request.status,
          text: request.responseText,
          body: read(request.responseText),
          header: function (name) { return request.getResponseHeader(name); }
        });
      });
      wait();
      request.send(body || null);
    });
  }

  /* A session that began anew has another token: with it the same request goes out once more. */
  function sent(method, address, headers, body, told) {
    return call(method, address, headers, body, told).then(function (answer) {
      var renewed = answer.status === 403 ? answer.header('X-CSRF-Token') : null;
      if (!renewed) return answer;
      renew(renewed);
      return call(method, address, headers, body, told);
    });
  }

  function is(answer, kinds) {
    return new RegExp('/(' + kinds + ')$').test(String(answer.body.type));
  }

  /* Whether the same may succeed a little later. */
  function passes(answer) {
    return answer.status === 0 || answer.status === 429 || (answer.status > 500 && answer.status < 600)
      || is(answer, 'upload-offset|upload-busy|upload-broken|upload-incomplete');
  }

  /* In base 64, as the header wants it. */
  function encoded(name) {
    return window.btoa(unescape(encodeURIComponent(name)));
  }

  function random() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  }

  function begin(job) {
    job.key = job.key || random(); // an answer that was lost is told again
    return sent('POST', ALL, {
      'Upload-Length': String(job.file.size),
      'Upload-Metadata': 'filename ' + encoded(job.name),
      'Idempotency-Key': job.key
    }).then(function (answer) {
      if (answer.status !== 201) return answer;
      job.id = answer.body.id;
      job.offset = 0;
      job.keep(job.id);
      return answer;
    });
  }

  function anew(job) {
    job.id = '';
    job.key = '';
    job.offset = null;
    job.keep('');
    return begin(job);
  }

  /* Where to go on; a file that is not there any more is begun anew. */
  function start(job) {
    if (!job.id) return begin(job);
    return sent('GET', ALL + '/' + job.id, {}).then(function (answer) {
      if (answer.status === 200) job.offset = answer.body.offset;
      if (answer.status !== 404 && answer.status !== 410) return answer;
      answer.used = job.tried && answer.body.usedFor === job.path; // the request before did it; its answer was lost
      return answer.used ? answer : anew(job);
    });
  }

  function onward(job, tell) {
    if (job.offset >= job.file.size) return Promise.resolve({ status: 204, body: {} });
    var from = job.offset;
    return sent('POST', ALL + '/' + job.id, {
      'X-HTTP-Method-Override': 'PATCH', // some networks let nothing but GET and POST through
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(from)
    }, job.file.slice(from, from + PIECE), function (loaded) { tell.sent(Math.min(from + loaded, job.file.size)); })
      .then(function (answer) {
        if (answer.status !== 204) return answer;
        job.offset = Number(answer.header('Upload-Offset'));
        job.failures = 0;
        tell.arrived(job.offset);
        return onward(job, tell);
      });
  }

  /* Sends what is missing, once; resolves to what stopped it, or to an answer below 300. */
  pieces.once = function (job, tell) {
    return start(job).then(function (answer) {
      if (answer.status >= 300 || answer.status === 0) return answer;
      tell.arrived(job.offset);
      return onward(job, tell);
    });
  };

  function pause(job) {
    var wait = PAUSES[job.failures];
    if (navigator.onLine !== false) job.failures += 1;
    return new Promise(function (goOn) {
      var timer = window.setTimeout(done, wait);
      function done() {
        window.clearTimeout(timer);
        window.removeEventListener('online', done);
        goOn();
      }
      window.addEventListener('online', done);
    });
  }

  /* Sends what is missing and then the request that uses it, through broken lines; resolves to that one's answer. */
  pieces.carry = function (job, tell) {
    return pieces.once(job, tell).then(function (answer) {
      if (answer.used || answer.status >= 300 || answer.status === 0) return answer;
      job.tried = true;
      return sent('POST', job.path + '?upload=' + job.id, { 'HX-Request': 'true' });
    }).then(function (answer) {
      if (!passes(answer) || job.failures >= PAUSES.length) {
        job.failures = 0;
        return answer;
      }
      tell.waiting(job.offset);
      return pause(job).then(function () { return pieces.carry(job, tell); });
    });
  };

  /* Lets go of a file that nobody wants any more; what is not told is cleared after a day. */
  pieces.giveUp = function (job) {
    if (job.id) sent('POST', ALL + '/' + job.id, { 'X-HTTP-Method-Override': 'DELETE' });
    job.id = '';
    job.keep('');
  };

  pieces.isLarge = function (file) { return file.size > PIECE; };

  /* Whether too much is on its way already; such a file is better sent whole. */
  pieces.isTooMuch = function (answer) { return is(answer, 'uploads-unfinished'); };

  function memory() {
    try {
      return window.localStorage;
    } catch (refused) {
      return null;
    }
  }

  function remembered(place) {
    var known = memory() ? read(memory().getItem(place)) : {};
    return known.at > Date.now() - DAY ? known.id : '';
  }

  function remember(place, id) {
    try {
      if (id) memory().setItem(place, JSON.stringify({ id: id, at: Date.now() }));
      else memory().removeItem(place);
    } catch (refused) {
      return; // it only has to begin anew after a reload
    }
  }

  function forgetOld() {
    var places = memory() ? Object.keys(memory()) : [];
    places.forEach(function (place) {
      if (place.indexOf(KEY) === 0 && !remembered(place)) remember(place, '');
    });
  }

  /* What has come of a file is remembered under its name, size and time, for one account; null is not known yet. */
  pieces.job = function (file, account, path) {
    var place = KEY + [account, file.name, file.size, file.lastModified].join('/');
    forgetOld();
    return {
      file: file, name: file.name, path: path, id: remembered(place), offset: null, failures: 0,
      keep: function (id) { remember(place, id); }
    };
  };

  /* A file whose id is kept elsewhere, beside what it is for, and used for nothing else. */
  pieces.jobOf = function (blob, name, id, keep, path) {
    return { file: blob, name: name, path: path, id: id, offset: null, failures: 0, keep: keep, tried: true };
  };

  window.hongpingPieces = pieces;
}());
