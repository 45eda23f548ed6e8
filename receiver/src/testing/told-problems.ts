import {readDescription} from './read-description.ts';

let description: ReturnType<typeof readDescription> | undefined;

/** Whether a receiver's description says of a route that it answers with a problem; of what it does not describe, it need not. */
export async function tellsOf(method: 'get' | 'post', url: string, code: string): Promise<boolean> {
  description ??= readDescription();
  const {paths} = await description;
  const [path = ''] = url.split('?');
  const route = Object.entries(paths).find(([template]) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const responses = Object.values(route?.[1]?.[method]?.responses ?? {});
  // Some receivers lack a route that others have.
  if (responses.length === 0 || (code === 'RECEIVER_NOT_FOUND' && !route?.[0].includes('{')))
    return true;
  return responses.some(({description: said}) => said?.includes(`${code}:`));
}
