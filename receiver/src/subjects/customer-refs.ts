import type {CustomerRefs} from '../customers/give-tickets.ts';
import type {AddressBook} from './create-address-book.ts';

/** A customer's references under every pepper. @param customer As the portal names the customer. */
export function customerRefs(customer: string, {customerRefOf, all}: AddressBook): CustomerRefs {
  const [first, ...later] = all;
  return {
    ref: customerRefOf(customer),
    all: [first.customerRefOf(customer), ...later.map((book) => book.customerRefOf(customer))],
  };
}
