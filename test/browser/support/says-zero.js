dispatchEvent(new CustomEvent('gate-order', {detail: 0}));
