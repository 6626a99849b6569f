import { graphql } from '@/graphql';
import { keyOf } from '@/graphql/ids';
import type { Find } from '@/lib/find';

const FindCustomersDocument = graphql(`
  query FindCustomers($search: String!) {
    partners(search: $search, isCustomer: true, first: 4) {
      edges {
        node {
          id
          name
          number
        }
      }
    }
  }
`);

export const find: Find = async (client, text) => {
  const { data } = await client.query(FindCustomersDocument, { search: text });
  return (data?.partners.edges ?? []).map(({ node: { id, name, number } }) => ({ name, about: number, address: `/sell/customers/${keyOf(id)}` }));
};
