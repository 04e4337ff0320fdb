/** The kinds these pages stand for, and the figures that count them. */
export const orderKind = 'supervision-order'
export const closeOutKind = 'close-out'

export const orderFigures = ['supervision-orders', 'supervision-orders-closed', 'supervision-orders-standing', 'supervision-orders-sent-back', 'supervision-orders-late', 'supervision-orders-in-time-rate'] as const
export const closeOutFigures = ['close-outs-listed', 'close-outs-cancelled', 'close-outs-standing', 'close-outs-late', 'close-outs-in-time-rate', 'close-out-days'] as const
export const leaderFigures = ['petitions-led', 'petitions-led-resolved', 'petition-leader-contacts', 'petitions-planned-rate'] as const
