import {msg} from '@lit/localize';

/** What a category of data is called in the visitor's language; the DPV term itself where we have no word. */
export function purposeData(term: string): string {
  switch (term) {
    case 'pd:IPAddress':
      return msg('IP-adress', {id: 'data-ip'});
    case 'pd:Identifier':
      return msg('ett slumpat nummer i en kaka', {id: 'data-identifier'});
    case 'pd:BrowsingBehavior':
      return msg('vilka sidor du besöker', {id: 'data-browsing'});
    case 'pd:Interest':
      return msg('vad du intresserar dig för', {id: 'data-interest'});
    default:
      return term.replace(/^pd:/, '');
  }
}
