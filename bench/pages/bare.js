// The limit: three buttons by hand, for this page alone. No purposes, no proof, no second language.
(() => {
  const layer = (window.dataLayer ||= []);
  function tell() {
    layer.push(arguments);
  }
  const state = (granted) => ({
    ad_storage: granted,
    ad_user_data: granted,
    ad_personalization: granted,
    analytics_storage: granted,
  });
  tell('consent', 'default', state('denied'));
  const [, stored] = /(?:^|; )bare=(\w+)/.exec(document.cookie) ?? [];
  if (stored === 'granted') tell('consent', 'update', state(stored));
  if (stored) return;
  const banner = document.createElement('section');
  banner.id = 'bare';
  banner.style =
    'position:fixed;inset:auto 0 0;z-index:9;padding:16px;background:#fff;border-top:1px solid';
  banner.innerHTML =
    '<h2>Dina val</h2><p>Vi ber om ditt samtycke till kakor för statistik och annonser.</p>' +
    '<button>Avvisa alla</button> <button>Godkänn alla</button> <button>Inställningar</button>';
  const [reject, accept] = banner.querySelectorAll('button');
  const answer = (granted) => () => {
    document.cookie = `bare=${granted}; Path=/; SameSite=Lax; Max-Age=15552000`;
    tell('consent', 'update', state(granted));
    banner.remove();
  };
  reject.onclick = answer('denied');
  accept.onclick = answer('granted');
  const show = () => document.body.prepend(banner);
  if (document.body) show();
  else
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      show();
    }).observe(document.documentElement, {childList: true});
})();
