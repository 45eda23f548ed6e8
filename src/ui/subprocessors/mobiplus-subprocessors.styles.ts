import {css} from 'lit';

export const styles = css`
  .new {
    display: inline-block;
    padding: 1px 8px;
    margin-inline-start: 8px;
    border: 1px solid var(--_accent);
    border-radius: 99px;
    color: var(--_accent);
    font-size: max(0.8125rem, 13px);
    font-weight: 600;
  }
  /* To have read it and to object are as wide as each other. */
  .row button {
    min-width: 9em;
  }
  li .sub {
    margin-top: 0;
  }
  mobiplus-status {
    margin-top: 12px;
  }
`;
