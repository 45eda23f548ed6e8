import {css} from 'lit';

export const styles = css`
  .signal {
    padding: 12px 16px;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 4px;
  }
  label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-height: 44px;
    font-weight: 600;
    cursor: pointer;
  }
  li p {
    margin: 2px 0 0;
    max-width: 56ch;
  }
  .state {
    flex: none;
    margin-inline-start: auto;
    font-weight: 400;
    color: var(--_soft);
  }
  input[role='switch'] {
    appearance: none;
    flex: none;
    width: 52px;
    height: 30px;
    margin: 0;
    border: 2px solid var(--_soft);
    border-radius: 15px;
    background: var(--_surface);
    cursor: pointer;
  }
  input[role='switch']::before {
    content: '';
    display: block;
    width: 18px;
    height: 18px;
    margin: 4px;
    border-radius: 50%;
    background: var(--_soft);
  }
  input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::before {
    margin-inline-start: 26px;
    background: var(--_on-accent);
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 10px;
    margin-block: 20px 16px;
  }
  .actions button {
    padding-inline: 6px;
  }
  @media (max-width: 640px) {
    .actions {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .actions :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    input[role='switch']::before {
      background: ButtonText;
    }
    input[role='switch']:checked {
      background: Highlight;
    }
    input[role='switch']:checked::before {
      background: HighlightText;
    }
  }
`;
