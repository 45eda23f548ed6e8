import {css} from 'lit';

/** The channels, the fields under them, and what came of it. */
export const styles = css`
  form {
    gap: 16px;
    margin: 16px 0 24px;
  }
  .channels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    column-gap: 20px;
  }
  .all {
    margin-block: 4px;
    border-bottom: 1px solid var(--_line);
  }
  .newsletter {
    margin-inline-start: 34px;
  }
  .entry {
    display: grid;
    gap: 4px;
  }
  .hint {
    margin: 0;
    font-size: max(0.9375rem, 15px);
  }
  .result {
    margin: 16px 0 20px;
  }
  .result dl {
    margin: 16px 0;
  }
  details {
    border-block: 1px solid var(--_line);
    margin-bottom: 16px;
  }
  details form {
    margin-top: 8px;
  }
`;
