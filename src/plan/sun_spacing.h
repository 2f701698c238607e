#pragma once

// How far apart rows of houses stand so that winter sun reaches the ground floor (日照间距).
//
// The rule: residential windows get a stated number of hours of sun around noon on the day of Great
// Cold (大寒日, 20 January). GB 50180-2018, 4.0.9, asks for 2 hours in towns of 500,000 people and
// more and 3 hours in smaller ones, in climate zones I, II, III and VII; its forerunner of 1993
// asked for the same. The clause is cited from practice and should be read again before anyone
// relies on it; the astronomy below needs no clause.
//
// The factor is the length of the shadow that a house throws due north, per metre of its height, at
// the first and last moment of those hours: the sun stands lowest then. At 38.5 degrees north it is
// 1.67 for 2 hours and 1.73 for 3. Local rules allow less where windows begin above the ground,
// where a row does not face due south, or in old quarters (1 hour); none of that is used here, so
// the factor errs on the sunny side.

namespace plan {

// `latitudeDegrees` north; 0 < sunHours < 12 (true solar time). Rounded to hundredths, as rules
// print it. Where the sun stands too low for any spacing to serve (north of about 65 degrees) the
// factor grows without bound; asking there is a programmer's error.
[[nodiscard]] double sunSpacingFactor(double latitudeDegrees, double sunHours);

} // namespace plan
