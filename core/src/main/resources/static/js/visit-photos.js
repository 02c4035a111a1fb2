/* Photographs of a phone: upright and at most 2,048 pixels long where the browser can; else as they are. */
(function () {
  'use strict';

  var LONGEST = 2048;
  var QUALITY = 0.85;

  function picture(file) {
    return new Promise(function (done, fail) {
      var address = URL.createObjectURL(file);
      var image = new Image();
      image.onload = function () {
        URL.revokeObjectURL(address);
        done(image);
      };
      image.onerror = function () {
        URL.revokeObjectURL(address);
        fail(new Error('no picture'));
      };
      image.src = address;
    });
  }

  /* Browsers since Chromium 81 and Safari 13 turn a picture as its camera held it before they draw it. */
  function drawn(image) {
    var scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    var canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done, fail) {
      canvas.toBlob(function (blob) {
        canvas.width = 0;
        if (blob) done(blob);
        else fail(new Error('no canvas'));
      }, 'image/jpeg', QUALITY);
    });
  }

  function named(name) {
    return (name || 'photo').replace(/[.][^.]*$/, '') + '.jpg';
  }

  function bytes(blob, name, taken) {
    return new Response(blob).arrayBuffer().then(function (buffer) {
      return { bytes: buffer, name: name, type: blob.type, takenAt: taken };
    });
  }

  /* Returns bytes, name, type and time of a file. */
  window.hongpingVisit.photo = function (file) {
    var taken = new Date(file.lastModified || Date.now()).toISOString();
    return picture(file).then(drawn).then(function (blob) { return bytes(blob, named(file.name), taken); },
      function () { return bytes(file, file.name || 'photo', taken); });
  };
}());
