import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {hashOf, type RoomId} from './rooms.ts';

/**
 * Leads to the rooms that whoever is there may enter. On a narrow screen they stand behind a button.
 *
 * @tag console-nav
 */
export class ConsoleNav extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    rooms: {attribute: false},
    current: {type: String},
    isOpen: {state: true},
  };

  declare rooms: readonly RoomId[];
  declare current: RoomId | undefined;
  declare isOpen: boolean;

  constructor() {
    super();
    this.rooms = [];
    this.current = undefined;
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const {rooms, nav} = this.say;
    return html`<nav aria-label=${nav.label} @keydown=${this.#close}>
      <button
        type="button"
        class="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="rooms"
        @click=${this.#toggle}
      >
        ${nav.menu}${this.current ? html`: ${rooms[this.current]}` : nothing}
      </button>
      <ul id="rooms" class=${this.isOpen ? 'open' : ''}>
        ${this.rooms.map(
          (id) =>
            html`<li>
              <a
                href=${hashOf(id)}
                aria-current=${id === this.current ? 'page' : nothing}
                @click=${this.#leave}
                >${rooms[id]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #toggle() {
    this.isOpen = !this.isOpen;
  }

  #leave() {
    this.isOpen = false;
  }

  #close({key}: KeyboardEvent) {
    if (key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.querySelector('button')?.focus();
  }
}
