import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    color: var(--_ink);
    font: 400 max(0.9375rem, 15px) / 1.45 var(--_font);
  }
  ::slotted(:not(template)),
  .placeholder {
    grid-area: 1 / 1;
    max-width: 100%;
  }
  :host(:not([open])) ::slotted(:not(template)) {
    visibility: hidden !important;
  }
  .placeholder {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    padding: 12px;
    overflow: auto;
    text-align: center;
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .placeholder.over {
    container-type: size;
    align-self: stretch;
  }
  /* Centred by margins, which never hide the beginning of what overflows. */
  .placeholder > :first-child {
    margin-top: auto;
  }
  .placeholder > :last-child {
    margin-bottom: auto;
  }
  p {
    margin: 0;
    max-width: 56ch;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: max(1.0625rem, 17px);
    font-weight: 650;
  }
  .soft {
    color: var(--_soft);
  }
  /* Two of the same width, whatever their words (R11). */
  .row {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 10px;
    inline-size: min(100%, 21em);
  }
  .row button {
    padding-inline: 6px;
  }
  .link {
    margin-block: -10px;
    padding: 10px 0;
    border: 0;
    background: transparent;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @container (max-height: 280px) {
    p {
      font-size: max(0.8125rem, 13px);
      line-height: 1.35;
    }
    .title {
      font-size: max(0.9375rem, 15px);
    }
  }
  @media print {
    .row,
    .link {
      display: none;
    }
  }
`;
