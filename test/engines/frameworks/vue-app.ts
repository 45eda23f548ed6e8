import {createSSRApp, defineComponent, h, ref, type App} from 'vue';
import {FRAME, says} from './watched.ts';

const Root = defineComponent({
  props: {hasScript: {type: Boolean, required: true}},
  setup({hasScript}) {
    const isShown = ref(true);
    const count = ref(0);
    return () =>
      h('main', [
        h('h1', `Sida ${count.value}`),
        h('button', {id: 'again', onClick: () => (count.value += 1)}, 'igen'),
        h('button', {id: 'toggle', onClick: () => (isShown.value = !isShown.value)}, 'växla'),
        isShown.value
          ? h('section', [
              h('iframe', {
                'data-category': 'ads-personalisation',
                'data-src': FRAME,
                title: 'Ram',
              }),
              hasScript
                ? h('script', {
                    type: 'text/plain',
                    'data-category': 'analytics',
                    innerHTML: says('app'),
                  })
                : null,
            ])
          : null,
        h('p', 'slut'),
      ]);
  },
});

/** The same as React's, in Vue. */
export const vueApp = (hasScript: boolean): App => createSSRApp(Root, {hasScript});
