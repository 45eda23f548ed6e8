import {createElement as h, useState, type ReactNode} from 'react';
import {FRAME, says} from './watched.ts';

/** A gated script as React renders it. */
const gated = (name: string, key: string): ReactNode =>
  h('script', {
    key,
    type: 'text/plain',
    'data-category': 'analytics',
    dangerouslySetInnerHTML: {__html: says(name)},
  });

const raw = (key: string, __html: string): ReactNode =>
  h('script', {key, dangerouslySetInnerHTML: {__html}});

/** Gated elements that come and go with the state. @param hasScript Whether a script is among them. */
export function App({hasScript}: {hasScript: boolean}): ReactNode {
  const [isShown, setShown] = useState(true);
  const [count, setCount] = useState(0);
  return h(
    'main',
    null,
    h('h1', null, `Sida ${count}`),
    h('button', {id: 'again', onClick: () => setCount(count + 1)}, 'igen'),
    h('button', {id: 'toggle', onClick: () => setShown(!isShown)}, 'växla'),
    isShown &&
      h(
        'section',
        null,
        // A returning visitor's is open before React comes.
        h('iframe', {
          'data-category': 'ads-personalisation',
          'data-src': FRAME,
          title: 'Ram',
          suppressHydrationWarning: true,
        }),
        hasScript && gated('app', 'script'),
      ),
    h('p', null, 'slut'),
  );
}

/** A whole document, as the Next app router has React own it. @param watching What stands first in the head. */
export function Page({watching, client}: {watching: readonly string[]; client: string}): ReactNode {
  return h(
    'html',
    // The SDK writes on it what is granted.
    {lang: 'sv', suppressHydrationWarning: true},
    h(
      'head',
      null,
      h('meta', {charSet: 'utf-8'}),
      h('title', null, 'React'),
      h('link', {rel: 'icon', href: 'data:,'}),
      raw('before', watching[0] ?? ''),
      h('script', {src: '/mobiplus-consent.js', 'data-endpoint': '/v1'}),
      raw('after', watching[1] ?? ''),
      gated('head', 'first'),
      gated('head too', 'second'),
      h('script', {src: client, defer: true}),
    ),
    h('body', null, h(App, {hasScript: false})),
  );
}
