import { graphql } from '@/graphql';

export const CartHeadFragment = graphql(`
  fragment CartHead on CartSummary {
    id
    name
    kind
    ownerName
    isMine
    isShared
    changedAt
    lineCount
  }
`);

export const CartsDocument = graphql(`
  query MallCarts($kind: CartKind) {
    carts(kind: $kind, first: 50) {
      edges {
        node {
          ...CartHead
        }
      }
    }
  }
`);

export const OpenCartDocument = graphql(`
  mutation MallOpenCart($input: OpenCartInput!) {
    openCart(input: $input) {
      cart {
        id
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const RenameCartDocument = graphql(`
  mutation MallRenameCart($input: RenameCartInput!) {
    renameCart(input: $input) {
      cart {
        id
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const DeleteCartDocument = graphql(`
  mutation MallDeleteCart($input: DeleteCartInput!) {
    deleteCart(input: $input) {
      isDeleted
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CopyCartDocument = graphql(`
  mutation MallCopyCart($input: CopyCartInput!) {
    copyCart(input: $input) {
      cart {
        id
        revision
        lineCount
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const CopyOrderDocument = graphql(`
  mutation MallCopyOrder($input: CopyOrderInput!) {
    copyOrder(input: $input) {
      cart {
        id
        revision
        lineCount
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

export const ChangeCartDocument = graphql(`
  mutation MallChangeCart($input: ChangeCartLinesInput!) {
    changeCartLines(input: $input) {
      cart {
        ...CartState
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);
