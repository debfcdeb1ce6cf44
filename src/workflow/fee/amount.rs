//! Exact amounts: yuan outside, whole fen within.

use rust_decimal::Decimal;

use super::FeeError;

/// The places after the point that a yuan has.
const PLACES: u32 = 2;

/// Reads an amount in yuan as whole fen.
pub(super) fn fen(yuan: Decimal) -> Result<u128, FeeError> {
    let no_amount = FeeError::NoAmount { amount: yuan };
    let exact = yuan.normalize();
    let missing = PLACES
        .checked_sub(exact.scale())
        .ok_or_else(|| no_amount.clone())?;
    10_i128
        .checked_pow(missing)
        .and_then(|factor| exact.mantissa().checked_mul(factor))
        .and_then(|fen| u128::try_from(fen).ok())
        .ok_or(no_amount)
}

/// Writes whole fen as yuan.
pub(super) fn yuan(fen: u128) -> Result<Decimal, FeeError> {
    let fen = i128::try_from(fen).map_err(|_| FeeError::TooLarge)?;
    Decimal::try_from_i128_with_scale(fen, PLACES)
        .map(|yuan| yuan.normalize())
        .map_err(|_| FeeError::TooLarge)
}
