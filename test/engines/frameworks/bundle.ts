import {build} from 'esbuild';

/**
 * A script for a page, of a module's text and all that it imports from node_modules.
 *
 * In development mode, in which frameworks say what they would bear in silence.
 */
export async function bundle(module: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: module, resolveDir: import.meta.dirname},
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}
