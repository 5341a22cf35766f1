// Runs before the first paint, so that a dark screen does not flash white and a screen reader starts in the right language.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage may be forbidden; then the device's settings stand.
    }
  };
  var scheme = read('mantine-color-scheme-value');
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  var asked = new URLSearchParams(location.search).get('lang') || read('language');
  if (asked === 'en') root.lang = 'en';
})();
