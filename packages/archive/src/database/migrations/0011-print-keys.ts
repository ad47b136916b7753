/** Keys are looked up by each batch that is linked: a list of those that wait to be indexed would be read through every time. */
export const printKeys = `
alter index print_by_keys set (fastupdate = off);
`;
