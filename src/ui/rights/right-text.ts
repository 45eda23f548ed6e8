import {msg} from '@lit/localize';
import type {RequestStatus, Right} from '../../contract/rights.ts';

/** What a right is called: MobiPlus's own headings (S47-S57). */
export function rightName(right: Right): string {
  switch (right) {
    case 'A15':
      return msg('Information (registerutdrag)', {id: 'right-access'});
    case 'A16':
      return msg('Rättelse', {id: 'right-rectification'});
    case 'A17':
      return msg('Radering', {id: 'right-erasure'});
    case 'A18':
      return msg('Begränsning', {id: 'right-restriction'});
    case 'A20':
      return msg('Dataportabilitet', {id: 'right-portability'});
  }
}

/** What a right gives, in two lines. */
export function rightReason(right: Right): string {
  switch (right) {
    case 'A15':
      return msg(
        'Du får veta vilka uppgifter vi har om dig, varför och vem som får dem, och en kopia.',
        {
          id: 'why-access',
        },
      );
    case 'A16':
      return msg('Fel rättas och luckor fylls i. Vi frågar dig sedan vad som ska ändras.', {
        id: 'why-rectification',
      });
    case 'A17':
      return msg('Uppgifter som vi inte längre har skäl att behålla tas bort.', {
        id: 'why-erasure',
      });
    case 'A18':
      return msg(
        'Uppgifterna lagras men används inte medan saken utreds. En tjänst som behöver dem kan pausas under tiden.',
        {id: 'why-restriction'},
      );
    case 'A20':
      return msg('Du får uppgifter som du har lämnat i ett format som datorer kan läsa.', {
        id: 'why-portability',
      });
  }
}

/** How a request stands, in words. */
export function statusName(status: RequestStatus): string {
  switch (status) {
    case 'needs-verification':
      return msg('Väntar på att du bekräftar', {id: 'state-verify'});
    case 'acknowledged':
      return msg('Mottagen', {id: 'received'});
    case 'in-progress':
      return msg('Pågår', {id: 'state-progress'});
    case 'extended':
      return msg('Tiden är förlängd', {id: 'state-extended'});
    case 'fulfilled':
      return msg('Klar', {id: 'state-fulfilled'});
    case 'partly-fulfilled':
      return msg('Delvis klar', {id: 'state-partly'});
    case 'rejected':
      return msg('Avslagen', {id: 'state-rejected'});
    case 'revoked':
      return msg('Återtagen', {id: 'state-revoked'});
  }
}
