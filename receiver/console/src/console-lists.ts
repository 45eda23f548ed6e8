import {html, type TemplateResult} from 'lit';
import {ConsoleRoom} from './console-room.ts';

const WAYS = ['scrub', 'match'] as const;

/**
 * Where lists are sent in: to be scrubbed, or to be made into a file for Google.
 *
 * @tag console-lists
 */
export class ConsoleLists extends ConsoleRoom {
  static override properties = {...ConsoleRoom.properties, way: {state: true}};

  declare way: (typeof WAYS)[number];

  constructor() {
    super();
    this.way = 'scrub';
  }

  protected override render(): TemplateResult {
    const {rooms, lists: say} = this.say;
    const {language, token} = this;
    return html`<h1>${rooms.lists}</h1>
      <p class="hint">${say.note}</p>
      <div class="choices ways">
        ${WAYS.map(
          (way) =>
            html`<button
              type="button"
              aria-pressed=${way === this.way ? 'true' : 'false'}
              @click=${() => {
                this.way = way;
              }}
            >
              ${say.ways[way]}
            </button>`,
        )}
      </div>
      ${
        this.way === 'scrub'
          ? html`<console-scrub .language=${language} .token=${token}></console-scrub>`
          : html`<console-match .language=${language} .token=${token}></console-match>`
      }`;
  }
}
