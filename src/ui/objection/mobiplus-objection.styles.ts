import {css} from 'lit';

export const styles = css`
  form {
    display: grid;
    gap: 8px;
    max-width: 460px;
    margin-top: 20px;
  }
  label {
    font-weight: 600;
  }
  input {
    min-height: 46px;
    padding: 9px 12px;
    background: var(--surface);
    color: var(--ink);
    border: 2px solid var(--soft);
    border-radius: var(--radius);
    font: inherit;
  }
  input[aria-invalid='true'] {
    border-style: double;
    border-width: 4px;
  }
  .error {
    margin: 0;
    font-weight: 600;
  }
  .error:empty {
    display: none;
  }
  form button {
    justify-self: start;
    margin-top: 8px;
  }
  mobiplus-status {
    margin-top: 20px;
  }
`;
