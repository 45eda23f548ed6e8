import {render, type TemplateResult} from 'lit/html.js';
import type {CSSResult} from 'lit';

/** How a property stands in markup, as Lit says it. */
interface Property {
  /** Its attribute; false for none. Default: its name in small letters. */
  readonly attribute?: string | boolean;
  readonly type?: unknown;
  /** Whether the attribute follows the property, for style sheets. */
  readonly reflect?: boolean;
}

const attributeOf = (name: string, {attribute = true}: Property): string | false =>
  attribute === true ? name.toLowerCase() : attribute;

/**
 * As much of LitElement as the few elements need that are loaded before anybody has asked for anything: Lit's templates, rendered once for
 * all that is set in one task. The whole of it would cost a first visit 1.6 kB more (docs/decisions/0013).
 */
export abstract class SmallElement extends HTMLElement {
  static properties: Readonly<Record<string, Property>> = {};
  static styles: readonly CSSResult[] = [];

  /** Asked for once, when the element is defined: the time to make the properties. */
  static get observedAttributes(): string[] {
    const {prototype} = this;
    return Object.entries(this.properties).flatMap(([name, property]) => {
      Object.defineProperty(prototype, name, {
        get(this: SmallElement) {
          return this.#values.get(name);
        },
        set(this: SmallElement, value: unknown) {
          if (Object.is(this.#values.get(name), value)) return;
          this.#values.set(name, value);
          if (property.reflect) this.toggleAttribute(name, value === true);
          this.requestUpdate();
        },
      });
      const attribute = attributeOf(name, property);
      return attribute === false ? [] : [attribute];
    });
  }

  readonly #values = new Map<string, unknown>();
  #update: Promise<boolean> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    const {styles} = this.constructor as typeof SmallElement;
    root.adoptedStyleSheets = styles.map(({styleSheet}) => styleSheet as CSSStyleSheet);
  }

  /** Resolves when all that has been set is shown. */
  get updateComplete(): Promise<boolean> {
    return this.#update ?? Promise.resolve(true);
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    // For those that have something to take away.
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const {properties} = this.constructor as typeof SmallElement;
    for (const [name, property] of Object.entries(properties)) {
      if (attributeOf(name, property) !== attribute) continue;
      const {type} = property;
      const read = type === Boolean ? value !== null : type === Number ? Number(value) : value;
      Object.assign(this, {[name]: read});
    }
  }

  /** Shows what is set, once for all that is set in this task. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (this.isConnected) this.update();
      return true;
    });
  }

  protected update(): void {
    render(this.render(), this.shadowRoot as ShadowRoot, {host: this});
  }

  /** What it shows. */
  protected abstract render(): TemplateResult;
}
