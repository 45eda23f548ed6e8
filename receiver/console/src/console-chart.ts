import type {PropertyValues, TemplateResult} from 'lit';
import {html} from 'lit';
import type {Chart} from 'chart.js';
import {ConsolePart} from './console-part.ts';

/** Draws on a canvas, in the colours that the style sheet has there. */
export type Draw = (canvas: HTMLCanvasElement) => Chart;

/**
 * A chart, drawn anew with what it shows and when the device turns light or dark.
 *
 * @tag console-chart
 */
export class ConsoleChart extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    label: {type: String},
    draw: {attribute: false},
    bars: {type: Number},
  };

  /** What is drawn, in words. */
  declare label: string;
  declare draw: Draw;
  /** How many bars lie one under the other; 0 where the chart is as high as any. */
  declare bars: number;
  #chart: Chart | undefined;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.label = '';
    this.bars = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#redraw);
    if (this.hasUpdated) this.#redraw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override render(): TemplateResult {
    return html`<div class="drawing">
      <canvas role="img" aria-label=${this.label}></canvas>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.querySelector<HTMLElement>('.drawing');
    if (place && this.bars > 0) place.style.blockSize = `${this.bars * 2.4 + 2.5}rem`;
    this.#redraw();
  }

  readonly #redraw = () => {
    const canvas = this.querySelector('canvas');
    this.#chart?.destroy();
    this.#chart = canvas ? this.draw(canvas) : undefined;
  };
}
