import {html, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {hashOf} from './rooms.ts';

/**
 * Shows how a system fetches suppression lists by itself.
 *
 * @tag console-suppression-machine
 */
export class ConsoleSuppressionMachine extends ConsolePart {
  static override properties = {...ConsolePart.properties, mayMakeTokens: {type: Boolean}};

  declare mayMakeTokens: boolean;

  constructor() {
    super();
    this.mayMakeTokens = false;
  }

  protected override render(): TemplateResult {
    const {suppression: say} = this.say;
    const path = new URL('../v1/marketing/suppressions', location.href).href;
    const command = [
      `curl --fail --dump-header headers.txt --output email.csv \\`,
      `  --header "Authorization: Bearer $MOBIPLUS_TOKEN" \\`,
      `  "${path}?channel=email&format=csv&after=0"`,
      '',
      `curl --fail --header "Authorization: Bearer $MOBIPLUS_TOKEN" \\`,
      `  "${path}/sidecar?channel=email&format=csv&after=0&until=$UNTIL"`,
    ].join('\n');
    return html`<section class="card" aria-labelledby="machine">
      <h2 id="machine">${say.machine}</h2>
      <p class="hint">${say.machineNote}</p>
      <pre
        class="command"
        tabindex="0"
        role="region"
        aria-label=${say.command}
      ><code>${command}</code></pre>
      <p>
        ${
          this.mayMakeTokens
            ? html`<a href=${hashOf('tokens')}>${say.toTokens}</a>`
            : say.askForToken
        }
      </p>
    </section>`;
  }
}
