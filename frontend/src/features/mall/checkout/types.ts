import type { MallCheckoutQuery } from '@/graphql/generated/tenant/graphql';

export type Preview = NonNullable<MallCheckoutQuery['checkoutPreview']>;
export type Line = Preview['cart']['lines'][number];
export type Address = Preview['cart']['partner']['addresses'][number];
