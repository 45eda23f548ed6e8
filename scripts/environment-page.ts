/** Writes docs/environment.md: each environment variable of the receiver, as receiver/src/environment/variables.ts has it. */
import {writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import type {Variable} from '../receiver/src/environment/variable.ts';
import {variables} from '../receiver/src/environment/variables.ts';

const PAGE = 'docs/environment.md';

const cell = (text: string) => text.replaceAll('|', '\\|');

function row(name: string, {what, must, byDefault, missing, isSecret}: Variable<unknown>): string {
  const absent =
    missing === undefined ? (byDefault === undefined ? '' : `\`${byDefault}\``) : 'needed';
  const cells = [
    `\`${name}\``,
    what,
    must.replace(/^must (be )?/, ''),
    absent,
    isSecret ? 'yes' : '',
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const page = `# The receiver’s environment

Written by \`node scripts/environment-page.ts\` from \`receiver/src/environment/variables.ts\`; do not edit.

An empty variable counts as absent. All that is wrong is told at once when the receiver starts, and never a value. A secret may stand in a
file instead, such as a container’s: \`MARKETING_TOKEN_FILE=/run/secrets/marketing\`; a line break at its end does not count.

| variable | what for | what it must be | default | secret, or file |
| --- | --- | --- | --- | --- |
${Object.entries<Variable<unknown>>(variables)
  .map(([name, variable]) => row(name, variable))
  .join('\n')}
`;

const style = await resolveConfig(PAGE);
writeFileSync(PAGE, await format(page, {...style, parser: 'markdown'}));
