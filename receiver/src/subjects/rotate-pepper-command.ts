import {rotatePepper} from './rotate-pepper.ts';

/** `node receiver/src/subjects/rotate-pepper-command.ts [data directory]`: gives it a new pepper, and says how to go on. */
const directory = process.argv[2] ?? process.env['DATA'] ?? 'data';

const ROLL_OUT = `Where the pepper comes from the environment instead, or several receivers share a database:
1. make a new one: openssl rand -base64 32
2. add it to the previous peppers of every receiver, and restart each of them: from then on all of them find what it hashes
3. make it the pepper of every receiver and put the old one among the previous ones; restart each of them
No pepper is ever thrown away: a receiver that lacks one which the database knows does not start.`;

try {
  const {from, to} = rotatePepper(directory);
  console.log(
    `The pepper ${from} gave way to ${to} in ${directory}; the old one is kept beside it.`,
  );
  console.log('The receiver uses the new one from its next start on. Back both files up.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
console.log(ROLL_OUT);
