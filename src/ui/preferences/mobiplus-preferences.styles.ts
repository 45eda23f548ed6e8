import {css} from 'lit';

export const styles = css`
  ul {
    list-style: none;
    margin: 20px 0;
    padding: 0;
    border-top: 1px solid var(--line);
  }
  li {
    padding: 14px 0;
    border-bottom: 1px solid var(--line);
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
    margin-inline-start: auto;
    font-weight: 400;
    color: var(--soft);
  }
  input {
    appearance: none;
    flex: none;
    width: 52px;
    height: 30px;
    margin: 0;
    border: 2px solid var(--soft);
    border-radius: 15px;
    background: var(--surface);
    cursor: pointer;
  }
  input::before {
    content: '';
    display: block;
    width: 18px;
    height: 18px;
    margin: 4px;
    border-radius: 50%;
    background: var(--soft);
  }
  input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }
  input:checked::before {
    margin-inline-start: 26px;
    background: var(--on-accent);
  }
  .actions {
    display: grid;
    gap: 10px;
    margin-top: 20px;
  }
  @media (min-width: 560px) {
    .actions {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-top: 16px;
  }
  .links button {
    padding: 8px 0;
    border: 0;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    input::before {
      background: ButtonText;
    }
    input:checked {
      background: Highlight;
    }
    input:checked::before {
      background: HighlightText;
    }
  }
`;
