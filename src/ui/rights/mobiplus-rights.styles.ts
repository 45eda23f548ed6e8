import {css} from 'lit';

/** A card for each right, MobiPlus's words beside ours where there is room. */
export const styles = css`
  .cards,
  .all {
    container-type: inline-size;
  }
  .cards {
    margin: 20px 0;
    border-top: 1px solid var(--_line);
  }
  .card {
    border-bottom: 1px solid var(--_line);
  }
  .card summary {
    min-height: 44px;
    align-content: center;
  }
  .beside {
    display: grid;
    gap: 20px 28px;
    padding-block: 4px 20px;
  }
  @container (min-width: 560px) {
    .beside {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
  }
  .beside form {
    margin-top: 4px;
  }
  .choice {
    padding-block: 6px;
    line-height: 1.35;
  }
  form[data-form='lookup'] legend {
    margin-bottom: 8px;
    font-size: max(1.0625rem, 17px);
  }
  form[data-form='lookup'] button {
    margin-top: 12px;
  }
  figure {
    margin: 0;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_line);
    background: var(--_tint);
    font-size: max(0.9375rem, 15px);
  }
  figcaption {
    margin-bottom: 4px;
  }
  blockquote {
    margin: 0;
  }
  blockquote p:last-child {
    margin: 0;
  }
  .result {
    margin: 16px 0 20px;
  }
  .result dl,
  .found dl {
    margin: 16px 0 12px;
  }
  .number {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    justify-self: start;
  }
`;
