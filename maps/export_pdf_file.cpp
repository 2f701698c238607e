#include "maps/export_pdf_file.h"

#include "maps/fonts_qt.h"

#include <zlib.h>

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <format>

namespace maps {

namespace {

constexpr int compressionLevel = 6;

std::string deflated(std::string_view content) {
    std::string packed(compressBound(content.size()), '\0');
    uLongf size = packed.size();
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): zlib's bytes are unsigned
    [[maybe_unused]] const int status =
        compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                  reinterpret_cast<const Bytef*>(content.data()), content.size(), compressionLevel);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    assert(status == Z_OK);
    packed.resize(size);
    return packed;
}

// Fowler, Noll and Vo's hash, 64 bits: an identifier, not a proof.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t basis) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::uint64_t hash = basis;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    }
    return hash;
}

std::string identifierOf(std::string_view file) {
    constexpr std::uint64_t firstBasis = 14'695'981'039'346'656'037U;
    constexpr std::uint64_t otherBasis = 2'166'136'261U;
    const std::string id =
        std::format("<{:016x}{:016x}>", hashOf(file, firstBasis), hashOf(file, otherBasis));
    return "[" + id + " " + id + "]";
}

// "2020-10-15" -> "(D:20201015000000Z)".
std::string pdfDate(const std::string& isoDay) {
    std::string digits;
    for (const char byte : isoDay) {
        if (byte != '-') {
            digits += byte;
        }
    }
    return "(D:" + digits + "000000Z)";
}

std::string described(const SceneInfo& info) {
    std::string dictionary = "<< /Creator (Pianqu)";
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            dictionary += std::format(" /{} {}", key, pdfText(value));
        }
    };
    put("Title", info.title);
    put("Author", info.author);
    put("Subject", info.subject);
    put("Keywords", info.keywords);
    if (!info.date.empty()) {
        const std::string date = pdfDate(info.date);
        dictionary += " /CreationDate " + date + " /ModDate " + date;
    }
    return dictionary + " >>";
}

} // namespace

PdfObject PdfFile::reserve() {
    objects_.emplace_back();
    return objects_.size();
}

void PdfFile::set(PdfObject object, std::string content) {
    objects_[object - 1] = std::move(content);
}

PdfObject PdfFile::add(std::string content) {
    const PdfObject object = reserve();
    set(object, std::move(content));
    return object;
}

PdfObject PdfFile::addStream(std::string_view content, std::string_view entries) {
    const std::string packed = deflated(content);
    return add(
        std::format("<< /Filter /FlateDecode /Length {} {} >>\nstream\n", packed.size(), entries) +
        packed + "\nendstream");
}

std::string PdfFile::finished(PdfObject catalog, const SceneInfo& info) {
    const PdfObject description = add(described(info));
    std::string file = "%PDF-1.6\n%\xe2\xe3\xcf\xd3\n"; // bytes that tell it is not plain text
    std::string places = std::format("xref\n0 {}\n0000000000 65535 f \n", objects_.size() + 1);
    for (std::size_t index = 0; index < objects_.size(); ++index) {
        places += std::format("{:010} 00000 n \n", file.size());
        file += std::format("{} 0 obj\n", index + 1) + objects_[index] + "\nendobj\n";
    }
    const std::string identifier = identifierOf(file);
    const std::size_t start = file.size();
    return file + places +
           std::format("trailer\n<< /Size {} /Root {} /Info {} /ID {} >>\nstartxref\n{}\n%%EOF\n",
                       objects_.size() + 1, referenceTo(catalog), referenceTo(description),
                       identifier, start);
}

std::string referenceTo(PdfObject object) {
    return std::to_string(object) + " 0 R";
}

std::string pdfText(std::string_view utf8) {
    std::string hex = "<FEFF";
    for (const QChar unit : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))) {
        hex += std::format("{:04X}", static_cast<unsigned>(unit.unicode()));
    }
    return hex + ">";
}

void appendNumber(std::string& text, double number) {
    constexpr double scale = 10'000.0;
    std::int64_t left = std::llround(number * scale);
    if (left < 0) {
        text += '-';
        left = -left;
    }
    std::array<char, 24> digits{};
    const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), left / 10'000);
    text.append(digits.data(), whole.ptr);
    std::int64_t fraction = left % 10'000;
    for (std::int64_t place = 1'000; fraction > 0; place /= 10) {
        text += place == 1'000 ? "." : "";
        text += static_cast<char>('0' + fraction / place);
        fraction %= place;
    }
}

} // namespace maps
