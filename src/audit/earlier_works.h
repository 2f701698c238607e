#pragma once

// Private to audit/: works that were done before with other money (已开展过改造内容).
//
// What 三供一业改造 covers: water, power, heat (gas) and property management of workers' housing
// that state companies handed over to the town (国办发〔2016〕45号). 节能改造 is the energy
// renovation of walls, windows and heating that item 建筑节能改造 of a renovation is.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace audit {

// The works of a cell, comparable: "三供一业改造、节能改造" holds two. Blanks do not count.
[[nodiscard]] std::set<std::string> worksIn(std::string_view cell);

// The items of a renovation that such works have done already, by the names of the items given;
// for other works than the two above, items of the same name.
[[nodiscard]] std::vector<std::string> itemsDoneBy(const std::string& works,
                                                   const std::vector<std::string>& items);

} // namespace audit
