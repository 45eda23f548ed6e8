import {msg} from '@lit/localize';
import type {Channel} from '../contract/channel.ts';

/** What a channel is called in the visitor's language. */
export function channelName(channel: Channel): string {
  switch (channel) {
    case 'email':
      return msg('E-post', {id: 'channel-email'});
    case 'sms':
      return msg('Sms', {id: 'channel-sms'});
    case 'phone':
      return msg('Telefon', {id: 'channel-phone'});
    case 'letter':
      return msg('Brev', {id: 'channel-letter'});
    case 'support':
      return msg('Supportsystem', {id: 'channel-support'});
    case 'profiling':
      return msg('Profilering för reklam', {id: 'channel-profiling'});
  }
}
