import { sizedPicture } from '@/lib/sizedPicture';
import { Icon } from '@/ui/Icon';
import type { Offer } from './offer';

/** The product's picture, or a plain frame of the same size. */
export function Picture({ offer, size }: { offer: Pick<Offer, 'image'>; size: number }) {
  if (offer.image) return <img src={sizedPicture(offer.image, size)} alt="" width={size} height={size} className="mall-picture" loading="lazy" />;
  return <span className="mall-picture none" style={{ width: size, height: size }} aria-hidden="true"><Icon name="box" size={Math.round(size / 2.6)} tone="text-3" /></span>;
}
