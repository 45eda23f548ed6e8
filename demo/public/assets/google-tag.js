/* Starts the Google tag. Runs only when analytics is granted: the page gates it. */
{
  const layer = (window.dataLayer = window.dataLayer || []);
  // Google reads commands only as `arguments` objects; an array is passed over in silence.
  const gtag = function () {
    layer.push(arguments);
  };
  gtag('js', new Date());
  gtag('config', document.currentScript.dataset.tagId);
}
