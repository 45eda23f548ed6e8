import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  Tooltip,
  type ChartData,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** One purpose's days. Withdrawals are drawn below zero: what was given and taken back. */
export interface Drawing {
  readonly days: readonly string[];
  readonly given: readonly number[];
  readonly refused: readonly number[];
  readonly withdrawn: readonly number[];
  readonly names: {readonly given: string; readonly refused: string; readonly withdrawn: string};
  /** Ends of the axis, the same for all purposes, so that they can be compared. */
  readonly highest: number;
  readonly lowest: number;
  readonly language: string;
}

/** A drawing on a canvas, to be redrawn or taken away. */
export interface Drawn {
  draw(drawing: Drawing): void;
  close(): void;
}

const data = (
  {days, given, refused, withdrawn, names}: Drawing,
  colour: (name: string) => string,
): ChartData<'bar'> => ({
  labels: [...days],
  datasets: [
    {label: names.given, data: [...given], backgroundColor: colour('--given')},
    {label: names.refused, data: [...refused], backgroundColor: colour('--refused')},
    {
      label: names.withdrawn,
      data: withdrawn.map((count) => -count),
      backgroundColor: colour('--withdrawn'),
    },
  ],
});

/** Draws decisions as stacked bars, in the colours of the style sheet. */
export function openDrawing(canvas: HTMLCanvasElement): Drawn {
  let chart: Chart<'bar'> | undefined;
  return {
    draw(drawing) {
      const style = getComputedStyle(canvas);
      const colour = (name: string) => style.getPropertyValue(name).trim();
      const shortDay = new Intl.DateTimeFormat(drawing.language, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      });
      const count = new Intl.NumberFormat(drawing.language);
      const ticks = {color: colour('--chart-text'), font: {family: style.fontFamily, size: 12}};
      chart?.destroy();
      chart = new Chart(canvas, {
        type: 'bar',
        data: data(drawing, colour),
        options: {
          animation: false,
          maintainAspectRatio: false,
          interaction: {mode: 'index', intersect: false},
          datasets: {bar: {categoryPercentage: 0.9, barPercentage: 0.95}},
          scales: {
            x: {
              stacked: true,
              grid: {display: false},
              border: {display: false},
              ticks: {
                ...ticks,
                maxRotation: 0,
                autoSkipPadding: 16,
                callback: (_, index) => shortDay.format(new Date(drawing.days[index] ?? 0)),
              },
            },
            y: {
              stacked: true,
              min: drawing.lowest,
              suggestedMax: drawing.highest,
              border: {display: false},
              grid: {
                color: ({tick}) => colour(tick.value === 0 ? '--chart-text' : '--chart-line'),
              },
              ticks: {
                ...ticks,
                precision: 0,
                includeBounds: false,
                maxTicksLimit: 5,
                callback: (value) => count.format(Math.abs(Number(value))),
              },
            },
          },
          plugins: {
            tooltip: {
              callbacks: {
                label: ({dataset, parsed}) =>
                  `${dataset.label ?? ''}: ${count.format(Math.abs(parsed.y ?? 0))}`,
              },
            },
          },
        },
      });
    },
    close() {
      chart?.destroy();
    },
  };
}
