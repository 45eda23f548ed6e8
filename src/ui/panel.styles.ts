import {css} from 'lit';

/** Words, lists and forms in a room. Each brings its own ground: a page may stay light where the visitor's system is dark. */
export const panel = css`
  :host {
    --_error: var(--mobiplus-error, light-dark(#a3261c, #ffb3a7));
    display: block;
    background: var(--_surface);
    box-shadow: 0 0 0 12px var(--_surface);
    border-radius: 1px;
    color: var(--_ink);
    font: 400 max(1rem, 16px) / 1.55 var(--_font);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  h2,
  h3,
  h4 {
    margin: 0 0 8px;
    line-height: 1.3;
    text-wrap: balance;
  }
  #heading {
    width: fit-content;
    margin-bottom: 14px;
    font-size: max(1.375rem, 22px);
    font-weight: 650;
  }
  #heading:focus-visible {
    outline-offset: 5px;
    border-radius: 2px;
  }
  .sub {
    margin-top: 20px;
    font-size: max(1.0625rem, 17px);
  }
  p {
    margin: 0 0 12px;
    max-width: 64ch;
  }
  .soft {
    color: var(--_soft);
  }
  .list {
    list-style: none;
    margin: 20px 0;
    padding: 0;
    border-top: 1px solid var(--_line);
  }
  .list > li {
    padding: 14px 0;
    border-bottom: 1px solid var(--_line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
  }
  .row p {
    margin: 0;
  }
  details summary {
    padding: 10px 0;
    cursor: pointer;
    font-weight: 600;
    color: var(--_accent);
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(42%) minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0 0 12px;
  }
  dt {
    color: var(--_soft);
  }
  dd {
    margin: 0;
  }
  @media (max-width: 480px) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-bottom: 8px;
    }
  }
  form {
    display: grid;
    gap: 16px;
    max-width: 460px;
    margin: 20px 0 0;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .field,
  select {
    box-sizing: border-box;
    width: 100%;
    min-height: 46px;
    padding: 9px 12px;
    background: var(--_surface);
    color: var(--_ink);
    border: 2px solid var(--_soft);
    border-radius: var(--_radius);
    font: inherit;
  }
  .field[aria-invalid='true'] {
    padding: 8px 11px;
    border: 3px solid var(--_error, var(--_ink));
  }
  .entry {
    display: grid;
    align-content: start;
    gap: 4px;
  }
  .hint {
    margin: 0;
    font-size: max(0.9375rem, 15px);
  }
  .error {
    margin: 0;
    color: var(--_error, var(--_ink));
    font-weight: 600;
    line-height: 1.4;
  }
  .error:empty {
    display: none;
  }
  form button {
    justify-self: start;
    min-width: 8em;
    margin-top: 4px;
  }
  @media print {
    button,
    form {
      display: none;
    }
  }
`;
