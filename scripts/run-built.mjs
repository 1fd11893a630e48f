/**
 * What a container runs: the built program, with nothing that could build it. `serve` is the service that AGENCY names;
 * any other word is a verb of the command line.
 */
const [word = 'serve', ...args] = process.argv.slice(2);

if (word === 'serve') {
  const { main } = await import('../dist/apps/anju/src/main.js');
  process.exitCode = await main(process.env, { demo: false, mustName: true });
} else {
  const { run } = await import('../dist/apps/anju/cli/run.js');
  const terminal = { out: console.log, err: console.error, folder: process.cwd(), env: process.env };
  process.exitCode = await run([word, ...args], terminal);
}
