import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartOptions,
  type ChartType,
} from 'chart.js';
import {OUTCOMES, rateIn, type Denominator, type Outcome, type RateLine} from './rate-columns.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** What is drawn of rates. */
export interface RateDrawing {
  readonly lines: readonly RateLine[];
  readonly of: Denominator;
  readonly names: Readonly<Record<Outcome, string>>;
  /** A share in words. */
  readonly percent: (share: number) => string;
  /** A share's interval in words. */
  readonly interval: (low: number, high: number) => string;
}

/** Told apart by more than their colour: by dashes and points in lines, by stripes in bars. */
const LOOKS = {
  accepted: {colour: '--given', dash: [], point: 'circle'},
  refused: {colour: '--edge', dash: [7, 4], point: 'rect'},
  partial: {colour: '--partial', dash: [2, 3], point: 'triangle'},
} as const satisfies Record<Outcome, object>;

const colourOn = (canvas: HTMLCanvasElement) => {
  const style = getComputedStyle(canvas);
  return (name: string) => style.getPropertyValue(name).trim();
};

/** Diagonal stripes in a colour. */
function stripes(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? colour;
}

const dataOf = ({lines, of}: RateDrawing, outcome: Outcome): (number | null)[] =>
  lines.map((line) => rateIn(line, of, outcome)?.share ?? null);

/** What both kinds of chart have in common. @param across Which axis tells the share. */
function optionsFor(
  canvas: HTMLCanvasElement,
  drawing: RateDrawing,
  across: 'x' | 'y',
): ChartOptions {
  const colour = colourOn(canvas);
  const {fontFamily: family} = getComputedStyle(canvas);
  const ticks = {color: colour('--chart-text'), font: {family, size: 12}};
  const isStacked = across === 'x';
  const names = {
    stacked: isStacked,
    grid: {display: false},
    border: {display: false},
    ticks: {...ticks, maxRotation: 0, autoSkip: !isStacked, autoSkipPadding: 16},
  };
  const shares = {
    stacked: isStacked,
    min: 0,
    max: isStacked ? 1 : undefined,
    border: {display: false},
    grid: {color: colour('--chart-line')},
    ticks: {
      ...ticks,
      maxTicksLimit: 6,
      callback: (value: string | number) => drawing.percent(Number(value)),
    },
  };
  return {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: isStacked ? 'y' : 'x',
    interaction: {mode: 'index', intersect: false, axis: isStacked ? 'y' : 'x'},
    scales: isStacked ? {x: shares, y: names} : {x: names, y: shares},
    plugins: {
      tooltip: {
        callbacks: {
          label: ({dataIndex, datasetIndex}) => {
            const line = drawing.lines[dataIndex];
            const outcome = OUTCOMES[datasetIndex];
            const rate = line && outcome && rateIn(line, drawing.of, outcome);
            if (!rate) return '';
            const {share, low, high} = rate;
            const told = `${drawing.percent(share)} (${drawing.interval(low, high)})`;
            return `${drawing.names[outcome]}: ${told}`;
          },
        },
      },
    },
  };
}

/** Rates over time as lines. What is withheld is a gap: nothing is drawn across it. */
export function drawLines(canvas: HTMLCanvasElement, drawing: RateDrawing): Chart {
  const colour = colourOn(canvas);
  return new Chart<ChartType>(canvas, {
    type: 'line',
    data: {
      labels: drawing.lines.map(({name}) => name),
      datasets: OUTCOMES.map((outcome) => ({
        label: drawing.names[outcome],
        data: dataOf(drawing, outcome),
        borderColor: colour(LOOKS[outcome].colour),
        backgroundColor: colour(LOOKS[outcome].colour),
        borderDash: [...LOOKS[outcome].dash],
        pointStyle: LOOKS[outcome].point,
        pointRadius: drawing.lines.length > 14 ? 2.5 : 5,
        borderWidth: 2,
        spanGaps: false,
      })),
    },
    options: optionsFor(canvas, drawing, 'y'),
  });
}

/** Rates by language, device or layout as bars, one under the other. */
export function drawBars(canvas: HTMLCanvasElement, drawing: RateDrawing): Chart {
  const colour = colourOn(canvas);
  return new Chart<ChartType>(canvas, {
    type: 'bar',
    data: {
      labels: drawing.lines.map(({name}) => name),
      datasets: OUTCOMES.map((outcome) => {
        const own = colour(LOOKS[outcome].colour);
        return {
          label: drawing.names[outcome],
          data: dataOf(drawing, outcome),
          backgroundColor: outcome === 'partial' ? stripes(own) : own,
          borderColor: colour('--raised'),
          borderWidth: {left: 0, right: 2, top: 0, bottom: 0},
          borderSkipped: false as const,
          categoryPercentage: 0.8,
          barPercentage: 0.9,
        };
      }),
    },
    options: optionsFor(canvas, drawing, 'x'),
  });
}
